package dev.handoff.server.sandbox.shape;

/** Which Jira it looks like. */
public enum Dialect {
    /** Data Center, {@code /rest/api/2}: wiki markup, user keys and names. */
    DC(2, false, false),
    /** Cloud, {@code /rest/api/3}: Atlassian documents, account ids. */
    CLOUD(3, true, true),
    /** What Cloud sends to webhooks: account ids, but wiki markup and addresses of version 2. */
    CLOUD_HOOK(2, true, false);

    private final int version;
    private final boolean accountIds;
    private final boolean documents;

    Dialect(int version, boolean accountIds, boolean documents) {
        this.version = version;
        this.accountIds = accountIds;
        this.documents = documents;
    }

    public int version() {
        return version;
    }

    public boolean cloud() {
        return accountIds;
    }

    public boolean documents() {
        return documents;
    }
}
