package dev.handoff.eclipse;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.eclipse.core.net.proxy.IProxyData;
import org.eclipse.core.net.proxy.IProxyService;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/** The proxies as Preferences, General, Network Connections has them; OkHttp would not see those by itself. */
final class EclipseProxies extends ProxySelector {

    private final BundleContext context;

    EclipseProxies(BundleContext context) {
        this.context = context;
    }

    @Override
    public List<Proxy> select(URI uri) {
        ServiceReference<IProxyService> reference = context.getServiceReference(IProxyService.class);
        IProxyService service = reference == null ? null : context.getService(reference);
        if (service == null || !service.isProxiesEnabled()) {
            return List.of(Proxy.NO_PROXY);
        }
        List<Proxy> proxies = Arrays.stream(service.select(uri))
                .filter(data -> data.getHost() != null)
                .map(EclipseProxies::proxy)
                .toList();
        return proxies.isEmpty() ? List.of(Proxy.NO_PROXY) : proxies;
    }

    private static Proxy proxy(IProxyData data) {
        Proxy.Type type = IProxyData.SOCKS_PROXY_TYPE.equals(data.getType()) ? Proxy.Type.SOCKS : Proxy.Type.HTTP;
        return new Proxy(
                type, InetSocketAddress.createUnresolved(data.getHost(), data.getPort() < 0 ? 80 : data.getPort()));
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
        // The request fails, and says why.
    }
}
