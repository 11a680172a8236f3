import type { FormModel } from "../model/FormModel";

/** The tab in which a control stands; null in the header and the footer. */
export function tabOf(model: FormModel, control: string): string | null {
  const holds = (tab: FormModel["tabs"][number]) =>
    tab.columns.some((column) => column.sections.some((section) => section.cells.some((cell) => cell.control?.id === control)));
  return model.tabs.find(holds)?.name ?? null;
}
