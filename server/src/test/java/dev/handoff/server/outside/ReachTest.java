package dev.handoff.server.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReachTest {

    private static final Reach CLOSED = reach();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.8.9.10",
                "169.254.0.1",
                "169.254.169.254",
                "169.254.170.2",
                "192.0.0.192",
                "192.0.2.1",
                "198.18.0.1",
                "198.51.100.7",
                "203.0.113.7",
                "192.88.99.1",
                "224.0.0.1",
                "239.255.255.250",
                "240.0.0.1",
                "255.255.255.255",
                "168.63.129.16",
                "100.100.100.200",
                "::",
                "::1",
                "fe80::1",
                "fec0::1",
                "fc00::1",
                "fd12:3456::1",
                "fd00:ec2::254",
                "ff02::1",
                "::ffff:10.0.0.1",
                "::ffff:127.0.0.1",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b:1::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::1",
                "3fff::1",
                "4000::1",
                "5f00::1"
            })
    void an_address_that_is_not_on_the_open_net_is_refused(String address) throws Exception {
        assertThat(CLOSED.mayConnect("host.example", InetAddress.getByName(address)))
                .isFalse();
    }

    @Test
    void a_mapped_address_stays_refused_when_it_keeps_its_sixteen_bytes() throws Exception {
        byte[] mapped = new byte[16];
        mapped[10] = (byte) 0xff;
        mapped[11] = (byte) 0xff;
        mapped[12] = 8;
        mapped[13] = 8;

        assertThat(CLOSED.mayConnect("host.example", Inet6Address.getByAddress("host.example", mapped, -1)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.1",
                "100.63.255.255",
                "100.128.0.1",
                "172.15.255.255",
                "172.32.0.1",
                "192.167.1.1",
                "223.255.255.255",
                "2a00:1450:4001::1",
                "2606:4700::1111"
            })
    void an_address_on_the_open_net_may_be_asked(String address) throws Exception {
        assertThat(CLOSED.mayConnect("host.example", InetAddress.getByName(address)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "10.20.0.0/16,   10.20.3.4,   true",
        "10.20.0.0/16,   10.21.3.4,   false",
        "10.20.3.4,      10.20.3.4,   true",
        "10.20.3.4,      10.20.3.5,   false",
        "fd12::/16,      fd12::9,     true",
        "fd12::/16,      fd13::9,     false",
        "0.0.0.0/0,      192.168.1.1, true",
        "0.0.0.0/0,      169.254.169.254, false",
        "::/0,           fd00:ec2::254, false",
        "wiki.firm.example, 10.20.3.4, true",
        "wiki.firm.example, 127.0.0.1, true",
        "wiki.firm.example, 169.254.169.254, false",
        "other.firm.example, 10.20.3.4, false"
    })
    void what_the_settings_allow_may_be_asked_but_never_where_no_page_stands(
            String allowed, String address, boolean may) throws Exception {
        assertThat(reach(allowed).mayConnect("wiki.firm.example", InetAddress.getByName(address)))
                .isEqualTo(may);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://2130706433/",
                "http://017700000001/",
                "http://0x7f000001/",
                "http://0x7f.1/",
                "http://0177.0.0.1/",
                "http://127.1/",
                "http://127.0.1/",
                "http://0x7f.0x0.0x0.0x1/",
                "http://2130706433./"
            })
    void a_host_that_is_a_number_in_disguise_is_refused(String url) {
        assertThat(CLOSED.refusal(HttpUrl.get(url))).isEqualTo("its host is a number in disguise");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://docs.example/a",
                "https://docs.example:8443/a",
                "http://93.184.216.34/",
                "https://3m.example/",
                "https://[2606:4700::1111]/"
            })
    void nothing_speaks_against_an_ordinary_address(String url) {
        assertThat(CLOSED.refusal(HttpUrl.get(url))).isNull();
    }

    @Test
    void an_address_with_credentials_is_refused() {
        assertThat(CLOSED.refusal(HttpUrl.get("https://me:secret@docs.example/")))
                .isEqualTo("it carries a name or a password");
        assertThat(CLOSED.refusal(HttpUrl.get("https://me@docs.example/")))
                .isEqualTo("it carries a name or a password");
    }

    @Test
    void a_port_where_other_things_than_pages_listen_is_refused() {
        assertThat(CLOSED.refusal(HttpUrl.get("http://docs.example:6379/"))).isEqualTo("port 6379 is not asked");
    }

    @Test
    void a_skipped_host_is_refused_and_a_skipped_host_and_port_only_there() {
        Reach reach = CLOSED.skipping(List.of("Wiki.Firm.example", "jira.firm.example:443"));

        assertThat(reach.refusal(HttpUrl.get("https://wiki.firm.example/x")))
                .isEqualTo("its host is left out by the settings");
        assertThat(reach.refusal(HttpUrl.get("https://jira.firm.example/browse/A-1")))
                .isNotNull();
        assertThat(reach.refusal(HttpUrl.get("https://jira.firm.example:8443/")))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/33", "10.0.0/8", "10.0.0.0/x", "fd12::/129", "300.1.1.1", "http://wiki"})
    void a_range_that_is_none_is_named(String entry) {
        assertThatThrownBy(() -> reach(entry)).hasMessageContaining(entry).hasMessageContaining("10.20.0.0/16");
    }

    private static Reach reach(String... allowed) {
        return Reach.of(List.of(allowed), List.of(), List.of(80, 443, 8443));
    }
}
