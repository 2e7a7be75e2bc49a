package dev.handoff.client;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** Certificate authorities of a firm, trusted besides those that the JVM trusts. */
public final class Trust {

    private final X509TrustManager manager;

    private Trust(X509TrustManager manager) {
        this.manager = manager;
    }

    /**
     * @param pem a file with one or more X.509 certificates in PEM or DER form
     * @throws IllegalArgumentException naming the file when it cannot be read as such
     */
    public static Trust certificates(Path pem) {
        try (InputStream in = Files.newInputStream(pem)) {
            Collection<? extends Certificate> read =
                    CertificateFactory.getInstance("X.509").generateCertificates(in);
            if (read.isEmpty()) {
                throw new CertificateException("it holds no certificate");
            }
            return new Trust(new Both(system(null), system(store(read))));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    "The certificates in " + pem + " cannot be used: " + e.getMessage() + ". A PEM file begins with"
                            + " -----BEGIN CERTIFICATE-----.",
                    e);
        }
    }

    /** Decides alone who is trusted; for IDEs that have a trust store of their own. */
    public static Trust of(X509TrustManager manager) {
        return new Trust(manager);
    }

    X509TrustManager manager() {
        return manager;
    }

    static SSLSocketFactory sockets(X509TrustManager manager) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {manager}, null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java offers no TLS.", e);
        }
    }

    private static KeyStore store(Collection<? extends Certificate> certificates)
            throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        int number = 0;
        for (Certificate certificate : certificates) {
            store.setCertificateEntry("handoff-" + number++, certificate);
        }
        return store;
    }

    private static X509TrustManager system(@Nullable KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return Arrays.stream(factory.getTrustManagers())
                .filter(X509TrustManager.class::isInstance)
                .map(X509TrustManager.class::cast)
                .findFirst()
                .orElseThrow(() -> new CertificateException("this Java has no trust manager for X.509"));
    }

    /** Whom either of two trusts. */
    private record Both(X509TrustManager first, X509TrustManager second) implements X509TrustManager {

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
            try {
                first.checkServerTrusted(chain, type);
            } catch (CertificateException e) {
                second.checkServerTrusted(chain, type);
            }
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
            throw new CertificateException("This is a client; it trusts no clients.");
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            List<X509Certificate> all = new ArrayList<>(List.of(first.getAcceptedIssuers()));
            all.addAll(List.of(second.getAcceptedIssuers()));
            return all.toArray(X509Certificate[]::new);
        }
    }
}
