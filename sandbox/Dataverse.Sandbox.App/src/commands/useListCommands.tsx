import {
  AddRegular, ArrowClockwiseRegular, ArrowDownloadRegular, ChartMultipleRegular, DeleteRegular, EditRegular, PersonArrowRightRegular, ShareRegular,
} from "@fluentui/react-icons";
import { useNavigation } from "../navigation/useNavigation";
import type { Right } from "../session/Privileges";
import { useDialogs } from "../shell/Dialogs";
import { useShell } from "../shell/Shell";
import { strings } from "../strings";
import type { GridState } from "../views/GridState";
import { selectedRows } from "../views/selectedRows";
import type { CommandItem } from "./CommandItem";
import { deleteRows } from "./deleteRows";
import { exportRows } from "./exportRows";
import { usePrivileges } from "./usePrivileges";

const { commands: text } = strings;

interface Options {
  readonly grid: GridState;
  readonly chart: { readonly isShown: boolean; readonly toggle: () => void } | null;
  readonly onAssign: () => void;
  readonly onShare: () => void;
}

/** The platform's own commands over a list, by what is selected and what the user may do. */
export function useListCommands({ grid, chart, onAssign, onShare }: Options): readonly CommandItem[] {
  const { api } = useShell();
  const { go } = useNavigation();
  const { confirm, done } = useDialogs();
  const mayDo = usePrivileges();
  const { table } = grid;
  const selected = selectedRows(grid);
  const allowed = (right: Right) => (mayDo(table, right) ? {} : { isDisabled: true, tooltip: text.notAllowed });

  const remove = async () => {
    const title = text.deleteTitle(selected.length, selected[0]?.name ?? "");
    if (!(await confirm({ title, text: text.deleteText, confirm: text.delete }))) return;
    try {
      await deleteRows(api, table, selected.map(({ id }) => id));
      done(text.deleted(selected.length));
    } finally {
      grid.selection.clear();
      grid.reload();
    }
  };
  const chartCommand: CommandItem | null = chart && {
    key: "chart", label: chart.isShown ? text.hideChart : text.showChart, icon: <ChartMultipleRegular />, isPressed: chart.isShown, run: chart.toggle,
  };
  const one = selected.length === 1 ? selected[0] : undefined;
  return [
    {
      key: "new", label: text.new, icon: <AddRegular />, ...allowed("Create"),
      run: () => go({ kind: "record", table: table.logicalName }),
    },
    ...(one ? [{ key: "edit", label: text.edit, icon: <EditRegular />, run: () => go({ kind: "record", table: table.logicalName, id: one.id }) }] : []),
    ...(selected.length > 0 ? [{ key: "delete", label: text.delete, icon: <DeleteRegular />, ...allowed("Delete"), run: remove }] : []),
    ...(selected.length > 0 && table.ownership === "user"
      ? [
          { key: "assign", label: text.assign, icon: <PersonArrowRightRegular />, ...allowed("Assign"), run: onAssign },
          { key: "share", label: text.share, icon: <ShareRegular />, ...allowed("Share"), run: onShare },
        ]
      : []),
    { key: "refresh", label: text.refresh, icon: <ArrowClockwiseRegular />, run: grid.reload },
    ...(chartCommand ? [chartCommand] : []),
    {
      key: "export", label: text.export, icon: <ArrowDownloadRegular />,
      run: async () => done(text.exported(await exportRows(api, grid))),
    },
  ];
}
