package dev.handoff.server;

import com.codahale.metrics.MetricRegistry;
import io.dropwizard.core.setup.AdminEnvironment;
import io.prometheus.metrics.exporter.servlet.jakarta.PrometheusMetricsServlet;
import io.prometheus.metrics.instrumentation.dropwizard.DropwizardExports;
import io.prometheus.metrics.model.registry.PrometheusRegistry;

/** All metrics in Prometheus's words, on the admin port. */
final class PrometheusPage {

    private PrometheusPage() {}

    static void show(AdminEnvironment admin, MetricRegistry registry) {
        PrometheusRegistry prometheus = new PrometheusRegistry();
        DropwizardExports.builder().dropwizardRegistry(registry).register(prometheus);
        admin.addServlet("prometheus", new PrometheusMetricsServlet(prometheus)).addMapping("/prometheus");
    }
}
