// Uses the sandbox as people use Jira: through clients written by others. Called with the sandbox's address.
import assert from "node:assert/strict";
import { Version2Client, Version3Client } from "jira.js";
import JiraApi from "jira-client";

const address = process.argv[2];
const done = [];

async function step(name, work) {
  try {
    await work();
    done.push(name);
  } catch (problem) {
    console.error(`${name}: ${problem.stack ?? problem}`);
    if (problem.response) {
      console.error(JSON.stringify(problem.response.data ?? problem.response.body));
    }
    process.exitCode = 1;
  }
}

const document = (text) => ({ type: "doc", version: 1, content: [{ type: "paragraph", content: [{ type: "text", text }] }] });

// --- Cloud: jira.js, version 3, Basic with e-mail address and token
const cloud = new Version3Client({
  host: address,
  authentication: { basic: { email: "handoff-bot@fellgate.example", apiToken: "handoff" } },
});

await step("v3 knows who it is and where", async () => {
  const me = await cloud.myself.getCurrentUser();
  assert.equal(me.displayName, "Handoff");
  assert.ok(me.accountId);
  assert.equal(me.timeZone, "Europe/London");
  assert.equal((await cloud.serverInfo.getServerInfo()).deploymentType, "Cloud");
});

await step("v3 is refused with a wrong token", async () => {
  const stranger = new Version3Client({ host: address, authentication: { basic: { email: "handoff-bot", apiToken: "wrong" } } });
  await assert.rejects(stranger.myself.getCurrentUser(), (problem) => problem.status === 401 || problem.response?.status === 401);
});

await step("v3 searches page by page", async () => {
  const keys = [];
  let nextPageToken;
  do {
    const page = await cloud.issueSearch.searchForIssuesUsingJqlEnhancedSearchPost({
      jql: "project = QUO ORDER BY key ASC",
      fields: ["summary", "status"],
      maxResults: 4,
      nextPageToken,
    });
    keys.push(...page.issues.map((issue) => issue.key));
    nextPageToken = page.nextPageToken;
  } while (nextPageToken);
  assert.equal(keys.length, 10);
  assert.equal(keys[0], "QUO-204");
  assert.equal(new Set(keys).size, 10);
});

await step("v3 creates, edits, transitions and reads a ticket", async () => {
  const created = await cloud.issues.createIssue({
    fields: {
      project: { key: "POL" },
      issuetype: { name: "Story" },
      summary: "Written by jira.js",
      description: document("From a client that knows nothing of the sandbox."),
      labels: ["client"],
    },
  });
  await cloud.issues.editIssue({ issueIdOrKey: created.key, update: { labels: [{ add: "second" }, { remove: "client" }] } });
  await cloud.issues.editIssue({ issueIdOrKey: created.key, fields: { summary: "Edited by jira.js", components: [{ name: "billing" }] } });
  const { transitions } = await cloud.issues.getTransitions({ issueIdOrKey: created.key });
  const ready = transitions.find((transition) => transition.to.name === "Ready");
  await cloud.issues.doTransition({ issueIdOrKey: created.key, transition: { id: ready.id } });
  const users = await cloud.userSearch.findUsers({ query: "Kamil" });
  await cloud.issues.assignIssue({ issueIdOrKey: created.key, accountId: users[0].accountId });
  const issue = await cloud.issues.getIssue({ issueIdOrKey: created.key, expand: "changelog,renderedFields" });
  assert.equal(issue.fields.summary, "Edited by jira.js");
  assert.deepEqual(issue.fields.labels, ["second"]);
  assert.equal(issue.fields.status.name, "Ready");
  assert.equal(issue.fields.assignee.displayName, "Kamil Wrona");
  assert.equal(issue.fields.description.content[0].content[0].text, "From a client that knows nothing of the sandbox.");
  assert.equal(issue.changelog.histories[0].items[0].field, "assignee");
  const changes = await cloud.issues.getChangeLogs({ issueIdOrKey: created.key });
  assert.equal(changes.values.at(-1).items[0].field, "assignee");
  assert.ok(changes.total >= 4);
});

await step("v3 comments with properties and edits quietly", async () => {
  const comment = await cloud.issueComments.addComment({
    issueIdOrKey: "QUO-204",
    comment: document("First words"),
    properties: [{ key: "handoff.comment", value: { hash: "a1" } }],
  });
  await cloud.issueComments.updateComment({ issueIdOrKey: "QUO-204", id: comment.id, body: document("Better words"), notifyUsers: false });
  const page = await cloud.issueComments.getComments({ issueIdOrKey: "QUO-204", orderBy: "-created", expand: "properties" });
  assert.equal(page.comments[0].id, comment.id);
  assert.equal(page.comments[0].body.content[0].content[0].text, "Better words");
  assert.equal(page.comments[0].properties[0].key, "handoff.comment");
  await cloud.issueCommentProperties.setCommentProperty({ commentId: comment.id, propertyKey: "handoff.comment", property: { hash: "b2" } });
  const property = await cloud.issueCommentProperties.getCommentProperty({ commentId: comment.id, propertyKey: "handoff.comment" });
  assert.equal(property.value.hash, "b2");
  await cloud.issueComments.deleteComment({ issueIdOrKey: "QUO-204", id: comment.id });
  await assert.rejects(cloud.issueComments.getComment({ issueIdOrKey: "QUO-204", id: comment.id }));
});

await step("v3 keeps properties and web links", async () => {
  await cloud.issueProperties.setIssueProperty({ issueIdOrKey: "QUO-204", propertyKey: "handoff", propertyValue: { gaps: 3 } });
  assert.equal((await cloud.issueProperties.getIssueProperty({ issueIdOrKey: "QUO-204", propertyKey: "handoff" })).value.gaps, 3);
  const link = { issueIdOrKey: "QUO-204", globalId: "handoff:ICOBS-6A", object: { url: "https://example.com/6a", title: "ICOBS 6A" } };
  const first = await cloud.issueRemoteLinks.createOrUpdateRemoteIssueLink(link);
  const second = await cloud.issueRemoteLinks.createOrUpdateRemoteIssueLink({ ...link, object: { ...link.object, title: "Again" } });
  assert.equal(first.id, second.id);
  const links = await cloud.issueRemoteLinks.getRemoteIssueLinks({ issueIdOrKey: "QUO-204" });
  assert.deepEqual(links.map((each) => each.object.title), ["Again"]);
  await cloud.issueRemoteLinks.deleteRemoteIssueLinkByGlobalId({ issueIdOrKey: "QUO-204", globalId: link.globalId });
});

await step("v3 finds projects, fields and groups", async () => {
  const projects = await cloud.projects.searchProjects();
  assert.ok(projects.values.some((project) => project.projectTypeKey === "service_desk"));
  const fields = await cloud.issueFields.getFields();
  assert.equal(fields.find((field) => field.name === "Context").id, "customfield_10101");
  const members = await cloud.groups.getUsersFromGroup({ groupname: "krakow" });
  assert.ok(members.values.every((user) => user.timeZone === "Europe/Warsaw"));
});

await step("v3 finds the old search gone", async () => {
  await assert.rejects(
    cloud.issueSearch.searchForIssuesUsingJqlPost({ jql: "project = QUO" }),
    (problem) => problem.status === 410 || problem.response?.status === 410);
});

// --- Data Center: jira.js, version 2, Bearer token
const server = new Version2Client({ host: address, authentication: { oauth2: { accessToken: "handoff" } } });

await step("v2 reads wiki markup and keys of users", async () => {
  const me = await server.myself.getCurrentUser();
  assert.equal(me.name, "handoff-bot");
  const issue = await server.issues.getIssue({ issueIdOrKey: "POL-94", expand: "changelog" });
  assert.match(issue.fields.description, /^\|\|Question\|\|Answer\|\|/);
  assert.equal(issue.fields.assignee.name, "h.jurek");
  assert.match(issue.fields.created, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}[+-]\d{4}$/);
  assert.ok(issue.changelog.histories.length > 0);
});

await step("v2 searches with a total", async () => {
  const page = await server.issueSearch.searchForIssuesUsingJqlPost({ jql: "labels = handoff-mute", fields: ["labels"] });
  assert.equal(page.total, 1);
  assert.equal(page.issues[0].key, "POL-97");
});

await step("v2 comments in wiki markup", async () => {
  const comment = await server.issueComments.addComment({ issueIdOrKey: "POL-94", comment: "*Bold* words" });
  assert.equal(comment.body, "*Bold* words");
  await server.issueComments.updateComment({ issueIdOrKey: "POL-94", id: comment.id, comment: "_Other_ words" });
  const seenByCloud = await cloud.issueComments.getComment({ issueIdOrKey: "POL-94", id: comment.id });
  assert.equal(seenByCloud.body.content[0].content[0].marks[0].type, "em");
  await server.issueComments.deleteComment({ issueIdOrKey: "POL-94", id: comment.id });
});

// --- Data Center: jira-client, Basic
const { hostname, port } = new URL(address);
const classic = new JiraApi({ protocol: "http", host: hostname, port, username: "demo", password: "demo", apiVersion: "2" });

await step("jira-client works on a ticket", async () => {
  assert.equal((await classic.getCurrentUser()).name, "demo");
  const created = await classic.addNewIssue({
    fields: { project: { key: "FND" }, issuetype: { name: "Task" }, summary: "From jira-client", description: "h3. Wiki" },
  });
  await classic.updateIssue(created.key, { update: { labels: [{ add: "old-client" }] } });
  await classic.addComment(created.key, "Said by jira-client");
  const { transitions } = await classic.listTransitions(created.key);
  await classic.transitionIssue(created.key, { transition: { id: transitions.find((each) => each.name === "In Progress").id } });
  await classic.updateAssignee(created.key, "p.sadowski");
  const issue = await classic.findIssue(created.key, "changelog");
  assert.equal(issue.fields.status.name, "In Progress");
  assert.equal(issue.fields.assignee.displayName, "Piotr Sadowski");
  assert.equal(issue.fields.comment.comments[0].body, "Said by jira-client");
  await classic.createRemoteLink(created.key, { object: { url: "https://example.com", title: "A page" } });
  assert.equal((await classic.getRemoteLinks(created.key))[0].object.title, "A page");
  const found = await classic.searchJira(`project = FND AND labels = "old-client"`, { fields: ["summary"], maxResults: 10 });
  assert.equal(found.total, 1);
  await classic.deleteIssue(created.key);
  await assert.rejects(classic.findIssue(created.key), /Issue does not exist/);
});

await step("jira-client looks around", async () => {
  assert.equal((await classic.listProjects()).length, 4);
  assert.equal((await classic.getProject("HLP")).projectTypeKey, "service_desk");
  assert.ok((await classic.listFields()).some((field) => field.id === "customfield_10102"));
  assert.ok((await classic.listStatus()).some((status) => status.name === "Waiting for UK"));
  assert.equal((await classic.searchUsers({ username: "wrona" }))[0].name, "k.wrona");
});

await step("jira-client registers a webhook", async () => {
  const hook = await classic.registerWebhook({ name: "from a client", url: "http://127.0.0.1:9/never", events: ["jira:issue_deleted"] });
  const id = hook.self.split("/").at(-1);
  assert.equal((await classic.listWebhooks()).length, 1);
  await classic.deleteWebhook(id);
  assert.equal((await classic.listWebhooks()).length, 0);
});

console.log(`${done.length} steps done`);
