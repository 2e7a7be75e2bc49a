package dev.handoff.server.command;
