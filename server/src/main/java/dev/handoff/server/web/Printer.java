package dev.handoff.server.web;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.Version;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Fills templates. Whatever a value holds is escaped; a template is the only place where markup comes from. */
final class Printer {

    private static final Version VERSION = Configuration.VERSION_2_3_33;

    private final Configuration templates = new Configuration(VERSION);

    Printer() {
        templates.setClassForTemplateLoading(Printer.class, "");
        templates.setDefaultEncoding(StandardCharsets.UTF_8.name());
        templates.setURLEscapingCharset(StandardCharsets.UTF_8.name());
        templates.setOutputFormat(HTMLOutputFormat.INSTANCE);
        templates.setAutoEscapingPolicy(Configuration.FORCE_AUTO_ESCAPING_POLICY);
        templates.setObjectWrapper(new DefaultObjectWrapper(VERSION));
        templates.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        templates.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        templates.setLogTemplateExceptions(false);
        templates.setLocalizedLookup(false);
        templates.setNumberFormat("computer");
    }

    String print(String template, Map<String, Object> model) {
        StringWriter page = new StringWriter();
        try {
            templates.getTemplate(template + ".ftlh").process(model, page);
        } catch (IOException e) {
            throw new UncheckedIOException("the template " + template + " cannot be read", e);
        } catch (TemplateException e) {
            throw new IllegalStateException("the template " + template + " cannot be filled: " + e.getMessage(), e);
        }
        return page.toString();
    }
}
