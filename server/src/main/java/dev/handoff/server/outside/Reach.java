package dev.handoff.server.outside;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Where a request may go whose address somebody else wrote. Who writes a ticket may not reach what this server reaches, so a link
 * must not make it ask its own network, unless the settings say so.
 *
 * @param privateRanges private ranges that may be asked
 * @param privateHosts hosts that may be asked although their address is private
 * @param skipped hosts, or {@code host:port}, that are never asked
 */
public record Reach(List<Cidr> privateRanges, Set<String> privateHosts, Set<String> skipped, Set<Integer> ports) {

    /**
     * No page stands here, whatever the settings: this host, link-local with the clouds' metadata services, multicast, reserved,
     * and addresses that carry another one inside (6to4, Teredo). IANA's special-purpose registries; 168.63.129.16 is Azure's,
     * 100.100.100.200 Alibaba's, fd00:ec2::254 Amazon's.
     */
    private static final List<Cidr> NEVER = ranges(
            "0.0.0.0/8",
            "169.254.0.0/16",
            "192.0.0.0/24",
            "192.88.99.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            "168.63.129.16/32",
            "100.100.100.200/32",
            "fe80::/10",
            "fec0::/10",
            "ff00::/8",
            "fd00:ec2::254/128",
            "2001::/23",
            "2002::/16");

    private static final List<Cidr> PRIVATE = ranges(
            "10.0.0.0/8",
            "172.16.0.0/12",
            "192.168.0.0/16",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "192.0.2.0/24",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "::1/128",
            "fc00::/7",
            "2001:db8::/32",
            "3fff::/20");

    /** The only part of IPv6 that is routed between strangers; mapped and translated IPv4 lies outside. */
    private static final Cidr ROUTED = Cidr.of("2000::/3");

    public Reach {
        privateRanges = List.copyOf(privateRanges);
        privateHosts = Set.copyOf(privateHosts);
        skipped = Set.copyOf(skipped);
        ports = Set.copyOf(ports);
    }

    /**
     * @param allowPrivate ranges, addresses and host names
     * @throws IllegalArgumentException for an entry that is none of them
     */
    public static Reach of(List<String> allowPrivate, List<String> skipped, List<Integer> ports) {
        List<Cidr> ranges = new ArrayList<>();
        Set<String> hosts = new HashSet<>();
        for (String entry : allowPrivate) {
            if (entry.matches("[0-9.]+|.*[/:].*")) {
                ranges.add(Cidr.of(entry));
            } else {
                hosts.add(entry.strip().toLowerCase(Locale.ROOT));
            }
        }
        List<String> folded =
                skipped.stream().map(host -> host.toLowerCase(Locale.ROOT)).toList();
        return new Reach(ranges, hosts, new HashSet<>(folded), new HashSet<>(ports));
    }

    /** The same, asking on this port too. */
    public Reach onPort(int port) {
        Set<Integer> all = new HashSet<>(ports);
        all.add(port);
        return new Reach(privateRanges, privateHosts, skipped, all);
    }

    /** The same, never asking these hosts either. */
    public Reach skipping(List<String> more) {
        Set<String> all = new HashSet<>(skipped);
        more.forEach(host -> all.add(host.toLowerCase(Locale.ROOT)));
        return new Reach(privateRanges, privateHosts, all, ports);
    }

    /** Why this address is not to be asked, as far as its spelling tells; null where nothing speaks against it. */
    public @Nullable String refusal(HttpUrl url) {
        if (skipped.contains(url.host()) || skipped.contains(url.host() + ":" + url.port())) {
            return "its host is left out by the settings";
        }
        if (!url.username().isEmpty() || !url.password().isEmpty()) {
            return "it carries a name or a password";
        }
        if (!ports.contains(url.port())) {
            return "port " + url.port() + " is not asked";
        }
        return isOddNumber(url.host()) ? "its host is a number in disguise" : null;
    }

    /** {@code 2130706433}, {@code 0x7f.1} and {@code 0177.0.0.1} are 127.0.0.1 to some resolvers. */
    private static boolean isOddNumber(String host) {
        String last = host.replaceFirst("\\.$", "").replaceFirst(".*\\.", "");
        return last.matches("\\d+|0[xX][0-9a-fA-F]*") && !host.matches("(0|[1-9]\\d{0,2})(\\.(0|[1-9]\\d{0,2})){3}");
    }

    boolean mayConnect(String host, InetAddress address) {
        if (isIn(NEVER, address)) {
            return false;
        }
        if (isIn(privateRanges, address)) {
            return true;
        }
        if (isIn(PRIVATE, address)) {
            return privateHosts.contains(host);
        }
        return address instanceof Inet4Address || ROUTED.holds(address);
    }

    /** May it be asked, and only because the settings open a part of the firm's own network? */
    boolean isOpenedInside(String host, InetAddress address) {
        return mayConnect(host, address) && (isIn(privateRanges, address) || isIn(PRIVATE, address));
    }

    private static boolean isIn(List<Cidr> ranges, InetAddress address) {
        return ranges.stream().anyMatch(range -> range.holds(address));
    }

    private static List<Cidr> ranges(String... texts) {
        return Stream.of(texts).map(Cidr::of).toList();
    }
}
