package dev.handoff.eclipse;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.jspecify.annotations.Nullable;

/** A table of one kind of rows. */
final class Grid<T> {

    private final Composite area;
    private final TableColumnLayout layout = new TableColumnLayout();
    private final TableViewer viewer;
    private Function<T, @Nullable Image> sign = row -> null;
    private List<T> shown = List.of();

    Grid(Composite parent) {
        area = new Composite(parent, SWT.NONE);
        area.setLayout(layout);
        viewer = new TableViewer(area, SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL);
        viewer.getTable().setHeaderVisible(true);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        ColumnViewerToolTipSupport.enableFor(viewer);
    }

    /** The sign before the first column; given before the columns. */
    Grid<T> sign(Function<T, @Nullable Image> image) {
        sign = image;
        return this;
    }

    @SuppressWarnings("unchecked")
    Grid<T> column(String name, int weight, Function<T, String> text) {
        boolean first = viewer.getTable().getColumnCount() == 0;
        TableViewerColumn column = new TableViewerColumn(viewer, SWT.NONE);
        column.getColumn().setText(name);
        layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, 60));
        column.setLabelProvider(new ColumnLabelProvider() {
            @Override
            public String getText(Object row) {
                return text.apply((T) row).replaceAll("\\s+", " ");
            }

            @Override
            public @Nullable Image getImage(Object row) {
                return first ? sign.apply((T) row) : null;
            }

            @Override
            public String getToolTipText(Object row) {
                return text.apply((T) row);
            }
        });
        return this;
    }

    @SuppressWarnings("unchecked")
    Grid<T> onOpen(Consumer<T> open) {
        viewer.addOpenListener(
                event -> open.accept((T) viewer.getStructuredSelection().getFirstElement()));
        return this;
    }

    void show(List<T> rows) {
        if (!rows.equals(shown)) {
            shown = rows;
            viewer.setInput(rows);
        }
    }

    Control control() {
        return area;
    }
}
