package dev.handoff.server.outside;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * A range of addresses, {@code 10.0.0.0/8} or {@code fc00::/7}.
 *
 * @param first any address in it, 4 or 16 bytes read as a number
 * @param bits 32 or 128
 * @param prefix how many leading bits all addresses in it share
 */
record Cidr(BigInteger first, int bits, int prefix) {

    /** @throws IllegalArgumentException naming the text and what it should look like */
    static Cidr of(String text) {
        String[] parts = text.strip().split("/", 2);
        if (!parts[0].matches("[0-9.]{7,15}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*")) {
            throw notARange(text);
        }
        try {
            byte[] address = InetAddress.getByName(parts[0]).getAddress();
            int bits = address.length * 8;
            int prefix = parts.length == 1 ? bits : Integer.parseInt(parts[1]);
            if (prefix < 0 || prefix > bits) {
                throw notARange(text);
            }
            return new Cidr(new BigInteger(1, address), bits, prefix);
        } catch (UnknownHostException | NumberFormatException e) {
            throw notARange(text);
        }
    }

    boolean holds(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length * 8 == bits
                && new BigInteger(1, bytes).xor(first).shiftRight(bits - prefix).signum() == 0;
    }

    private static IllegalArgumentException notARange(String text) {
        return new IllegalArgumentException(
                "\"" + text + "\" is no range of addresses; write it like 10.20.0.0/16 or fd12::/16");
    }
}
