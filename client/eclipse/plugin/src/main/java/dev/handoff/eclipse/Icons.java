package dev.handoff.eclipse;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ImageRegistry;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.graphics.Image;

/** Our own signs, by name; each differs in shape as well as in colour, for those who do not see colours. */
final class Icons {

    private Icons() {}

    /** Lives as long as the bundle; not to be disposed of. */
    static Image image(String name) {
        ImageRegistry registry = HandoffPlugin.get().getImageRegistry();
        if (registry.getDescriptor(name) == null) {
            registry.put(name, descriptor(name));
        }
        return registry.get(name);
    }

    static ImageDescriptor descriptor(String name) {
        return ResourceLocator.imageDescriptorFromBundle(HandoffPlugin.ID, "icons/" + name + ".png")
                .orElseGet(ImageDescriptor::getMissingImageDescriptor);
    }
}
