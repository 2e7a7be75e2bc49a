package dev.handoff.server.report.render;

import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/** The report's FreeMarker templates; what they print is escaped for HTML by itself. */
final class Templates {

    private static final Configuration FREEMARKER = configuration();

    private Templates() {}

    private static Configuration configuration() {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_33);
        configuration.setClassForTemplateLoading(Templates.class, "");
        configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
        configuration.setObjectWrapper(new DefaultObjectWrapper(Configuration.VERSION_2_3_33));
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        return configuration;
    }

    static String fill(String template, Map<String, ?> model) {
        StringWriter out = new StringWriter();
        try {
            FREEMARKER.getTemplate(template).process(model, out);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the template " + template, e);
        } catch (TemplateException e) {
            throw new IllegalStateException("the template " + template + " cannot be filled: " + e.getMessage(), e);
        }
        return out.toString();
    }

    static String text(String resource) {
        try (InputStream in = Objects.requireNonNull(Templates.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }
}
