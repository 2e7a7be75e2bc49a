// Verifies deliveries as a subscriber does: node verify.mjs FILE, one delivery a line as {secrets, headers, body}.
import { readFileSync } from "node:fs";
import { Webhook, WebhookVerificationError } from "standardwebhooks";

const refused = (check) => {
  try {
    check();
  } catch (problem) {
    return problem instanceof WebhookVerificationError;
  }
  return false;
};

let verified = 0;
for (const line of readFileSync(process.argv[2], "utf8").split("\n").filter(Boolean)) {
  const { secrets, headers, body } = JSON.parse(line);
  for (const secret of secrets) {
    const webhook = new Webhook(secret);
    const event = webhook.verify(body, headers);
    if (!/^[a-zA-Z0-9_]+(\.[a-zA-Z0-9_]+)+$/.test(event.type)) throw new Error(`type ${event.type}`);
    if (Number.isNaN(Date.parse(event.timestamp))) throw new Error(`timestamp ${event.timestamp}`);
    if (typeof event.data !== "object") throw new Error("no data");
    if (!refused(() => webhook.verify(body + " ", headers))) throw new Error("a changed body passed");
    if (!refused(() => webhook.verify(body, { ...headers, "webhook-id": "msg_other" }))) throw new Error("another id passed");
  }
  if (!refused(() => new Webhook("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw").verify(body, headers))) {
    throw new Error("a stranger's secret passed");
  }
  verified++;
}
console.log(`${verified} deliveries verified`);
