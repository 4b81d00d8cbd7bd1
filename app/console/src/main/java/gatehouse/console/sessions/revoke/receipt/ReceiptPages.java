package gatehouse.console.sessions.revoke.receipt;

import gatehouse.console.acts.runs.store.KeptLine;
import gatehouse.console.acts.runs.store.StoredReceipt;
import gatehouse.console.work.Background;
import gatehouse.console.work.WorkFailure;

import java.util.AbstractList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The lines of a receipt that are on the screen or were lately; what is missing is read in the
 * background, a page at a time. Touched on the owner's thread only.
 */
final class ReceiptPages {
    private static final int PAGE = StoredReceipt.PAGE;
    private static final int MOST_PAGES = 20;

    private final StoredReceipt receipt;
    private final Background background;
    private final Runnable arrived;
    private final Consumer<WorkFailure> failed;
    private final Set<Integer> asked = new HashSet<>();
    private final Map<Integer, List<KeptLine>> pages =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Integer, List<KeptLine>> eldest) {
                    return size() > MOST_PAGES;
                }
            };

    /**
     * @param arrived is called when lines have come that rows were waiting for
     */
    ReceiptPages(
            StoredReceipt receipt,
            Background background,
            Runnable arrived,
            Consumer<WorkFailure> failed) {
        this.receipt = receipt;
        this.background = background;
        this.arrived = arrived;
        this.failed = failed;
        pages.put(0, receipt.first());
    }

    /** A row for each line; each is made when it is drawn, and reads what it needs. */
    List<ReceiptRow> rows(LookFindings found) {
        return new LazyRows(found);
    }

    private Optional<KeptLine> line(int number) {
        int page = number / PAGE;
        List<KeptLine> lines = pages.getOrDefault(page, List.of());
        if (lines.isEmpty() && asked.add(page)) {
            background.start(
                    () -> receipt.lines(page * PAGE, PAGE),
                    read -> come(page, read),
                    why -> fail(page, why));
        }
        return lines.isEmpty() ? Optional.empty() : Optional.of(lines.get(number % PAGE));
    }

    private void come(int page, List<KeptLine> read) {
        pages.put(page, read);
        asked.remove(page);
        arrived.run();
    }

    /** It is asked for again when one of its rows is drawn the next time. */
    private void fail(int page, WorkFailure why) {
        asked.remove(page);
        failed.accept(why);
    }

    private final class LazyRows extends AbstractList<ReceiptRow> implements RandomAccess {
        private final LookFindings found;

        LazyRows(LookFindings found) {
            this.found = found;
        }

        @Override
        public ReceiptRow get(int index) {
            int number = Objects.checkIndex(index, size());
            return new ReceiptRow(number, line(number), found.of(number));
        }

        @Override
        public int size() {
            return receipt.counts().asked();
        }

        @Override
        public int indexOf(Object wanted) {
            return wanted instanceof ReceiptRow(int number, _, _) && number < size() ? number : -1;
        }

        @Override
        public int lastIndexOf(Object wanted) {
            return indexOf(wanted);
        }

        @Override
        public boolean contains(Object wanted) {
            return indexOf(wanted) >= 0;
        }
    }
}
