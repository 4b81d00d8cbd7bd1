package gatehouse.console.environments.editor;

import gatehouse.console.environments.exchange.ImportPlan;

import java.util.List;

/**
 * A plan of an import, and how it is shown.
 *
 * @param rows first what is wrong, then what can be chosen, then the others
 */
record PlannedImport(ImportPlan plan, List<ImportRow> rows) {}
