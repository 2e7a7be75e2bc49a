package dev.handoff.server.links;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.server.context.LinkVerdict;
import dev.handoff.server.context.LinkVerdict.Dead;
import dev.handoff.server.context.LinkVerdict.NeedsLogin;
import dev.handoff.server.context.LinkVerdict.Reason;
import dev.handoff.server.context.LinkVerdict.Unclear;
import dev.handoff.server.context.LinkVerdict.Works;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateExpiredException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ToldTest {

    private static final String HOST = "docs.example";

    @ParameterizedTest
    @ValueSource(ints = {200, 203, 204, 206})
    void a_good_answer_means_it_works(int status) {
        assertThat(Told.by(status, HOST, false)).isEqualTo(new Works());
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 407})
    void a_refusal_means_a_login_is_needed(int status) {
        assertThat(Told.by(status, HOST, false)).isEqualTo(new NeedsLogin(HOST));
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 410, 451})
    void gone_is_dead(int status) {
        assertThat(Told.by(status, HOST, false)).isEqualTo(new Dead(Reason.GONE, String.valueOf(status)));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 405, 408, 418, 429, 500, 502, 503, 504})
    void what_may_pass_is_unclear_and_never_dead(int status) {
        assertThat(Told.by(status, HOST, false)).isEqualTo(new Unclear("it answered " + status));
    }

    @Test
    void a_shield_against_robots_says_nothing_about_the_page() {
        assertThat(Told.by(403, HOST, true)).isInstanceOf(Unclear.class);
    }

    @Test
    void a_host_without_an_address_is_dead_but_a_resolver_that_is_away_says_nothing() {
        assertThat(told(new UnknownHostException("docs.example: Name or service not known")))
                .isEqualTo(new Dead(Reason.NO_SUCH_HOST, HOST));
        assertThat(told(new UnknownHostException("docs.example: Temporary failure in name resolution")))
                .isInstanceOf(Unclear.class);
    }

    @Test
    void a_timeout_or_a_refused_connection_is_unclear() {
        assertThat(told(new SocketTimeoutException("timeout"))).isEqualTo(new Unclear("it did not answer in time"));
        assertThat(told(new ConnectException("Connection refused"))).isEqualTo(new Unclear("no connection"));
    }

    @Test
    void a_certificate_that_is_expired_or_anothers_is_dead_but_an_unknown_signer_may_be_known_to_browsers() {
        assertThat(told(new SSLPeerUnverifiedException("Hostname not verified")))
                .isEqualTo(new Dead(Reason.NOT_TRUSTED, HOST));
        SSLHandshakeException expired = new SSLHandshakeException("PKIX path validation failed");
        expired.initCause(new CertPathValidatorException(new CertificateExpiredException("NotAfter: last week")));
        assertThat(told(expired)).isEqualTo(new Dead(Reason.NOT_TRUSTED, HOST));
        SSLHandshakeException stranger = new SSLHandshakeException("PKIX path building failed");
        stranger.initCause(new CertPathBuilderException("unable to find valid certification path"));
        assertThat(told(stranger)).isInstanceOf(Unclear.class);
    }

    @Test
    void head_settles_what_no_get_would_change() {
        assertThat(Told.isWorthAGet(200)).isFalse();
        assertThat(Told.isWorthAGet(302)).isFalse();
        assertThat(Told.isWorthAGet(401)).isFalse();
        assertThat(Told.isWorthAGet(429)).isFalse();
        assertThat(Told.isWorthAGet(405)).isTrue();
        assertThat(Told.isWorthAGet(404)).isTrue();
        assertThat(Told.isWorthAGet(500)).isTrue();
    }

    private static LinkVerdict told(IOException failure) {
        return Told.by(failure, HOST);
    }
}
