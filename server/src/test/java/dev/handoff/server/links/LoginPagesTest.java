package dev.handoff.server.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import okhttp3.HttpUrl;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginPagesTest {

    private final LoginPages pages = LoginPages.shipped(List.of("Portal.Firm.example"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://login.microsoftonline.com/abc/oauth2/v2.0/authorize?client_id=1",
                "https://firm.okta.com/app/x",
                "https://firm.eu.auth0.com/u/x",
                "https://id.atlassian.com/x?continue=y",
                "https://accounts.google.com/ServiceLogin",
                "https://sso.firm.example/start",
                "https://adfs.firm.example/x",
                "https://firm.example/adfs/ls/?SAMLRequest=x",
                "https://firm.example/adfs/ls?wa=wsignin1.0&wtrealm=x",
                "https://wiki.firm.example/login.action?os_destination=%2Fx",
                "https://wiki.firm.example/login.jsp;jsessionid=1",
                "https://docs.firm.example/Login",
                "https://docs.firm.example/users/sign_in",
                "https://id.firm.example/auth/realms/x/protocol/openid-connect/auth?client_id=1",
                "https://docs.firm.example/x?permissionViolation=true",
                "https://portal.firm.example/",
                "https://intranet.firma.example/zaloguj"
            })
    void a_page_that_asks_who_we_are_is_known_by_its_address(String url) {
        assertThat(pages.isLogin(HttpUrl.get(url))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://docs.firm.example/reports/login-failures",
                "https://docs.firm.example/blogging/in",
                "https://www.handbook.fca.org.uk/handbook/ICOBS/2/2.html",
                "https://authors.example/x",
                "https://notokta.com/x",
                "https://docs.firm.example/x?wa=1",
                "https://bookings.example/assort"
            })
    void other_pages_are_not_taken_for_a_login(String url) {
        assertThat(pages.isLogin(HttpUrl.get(url))).isFalse();
    }
}
