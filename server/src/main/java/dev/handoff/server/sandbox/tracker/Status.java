package dev.handoff.server.sandbox.tracker;

/** One step of the workflow. */
public record Status(String id, String name, Category category) {

    public enum Category {
        TODO(2, "new", "To Do", "blue-gray"),
        DOING(4, "indeterminate", "In Progress", "yellow"),
        DONE(3, "done", "Done", "green");

        private final int id;
        private final String key;
        private final String title;
        private final String colour;

        Category(int id, String key, String title, String colour) {
            this.id = id;
            this.key = key;
            this.title = title;
            this.colour = colour;
        }

        public int id() {
            return id;
        }

        public String key() {
            return key;
        }

        public String title() {
            return title;
        }

        public String colour() {
            return colour;
        }
    }
}
