package dev.handoff.server.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;

class CheckedHttpTest {

    @Test
    void an_address_is_refused_when_one_of_those_its_name_stands_for_is_private() {
        CheckedHttp http = http(List.of(), "93.184.216.34", "10.0.0.7");

        assertThatThrownBy(() -> http.to(url("https://ci.firm.example/hook")))
                .isInstanceOf(Refused.class)
                .hasMessage("its address is private");
    }

    @Test
    void what_is_secret_goes_without_tls_only_to_addresses_inside_that_are_opened() throws Exception {
        assertThatThrownBy(() -> http(List.of(), "93.184.216.34").secret().to(url("http://ci.firm.example/hook")))
                .hasMessage("it is not encrypted: use https");
        assertThat(http(List.of("ci.firm.example"), "10.0.0.7").secret().to(url("http://ci.firm.example/hook")))
                .isNotNull();
        assertThat(http(List.of(), "93.184.216.34").secret().to(url("https://ci.firm.example/hook")))
                .isNotNull();
        assertThat(http(List.of(), "93.184.216.34").to(url("http://ci.firm.example/hook")))
                .isNotNull();
    }

    @Test
    void a_host_that_is_opened_stays_encrypted_once_its_name_leads_outside() {
        CheckedHttp http = http(List.of("ci.firm.example"), "93.184.216.34").secret();

        assertThatThrownBy(() -> http.to(url("http://ci.firm.example/hook"))).isInstanceOf(Refused.class);
    }

    private static HttpUrl url(String text) {
        return HttpUrl.get(text);
    }

    private static CheckedHttp http(List<String> opened, String... addresses) {
        List<InetAddress> found =
                Stream.of(addresses).map(CheckedHttpTest::address).toList();
        return CheckedHttp.open(Reach.of(opened, List.of(), List.of(80, 443)), host -> found, Duration.ofSeconds(5));
    }

    private static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
