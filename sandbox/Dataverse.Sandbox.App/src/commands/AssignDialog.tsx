import { useState } from "react";
import { useDialogs } from "../shell/Dialogs";
import { useShell } from "../shell/Shell";
import { strings } from "../strings";
import type { GridState } from "../views/GridState";
import { selectedRows } from "../views/selectedRows";
import { assignRow } from "./assignRow";
import { type Principal, PrincipalPicker } from "./PrincipalPicker";
import { RowsDialog } from "./RowsDialog";

/** Gives the selected rows another owner. */
export function AssignDialog({ grid, onClose }: { readonly grid: GridState; readonly onClose: () => void }) {
  const { api } = useShell();
  const { done } = useDialogs();
  const [owner, setOwner] = useState<Principal | null>(null);
  const rows = selectedRows(grid);
  const assign = async () => {
    if (!owner) return;
    for (const { id } of rows) await assignRow(api, grid.table, id, owner);
    done(strings.commands.assigned(rows.length));
    grid.reload();
  };
  return (
    <RowsDialog title={strings.commands.assignTitle(rows.length)} action={strings.commands.assign} isComplete={owner !== null} onRun={assign} onClose={onClose}>
      <PrincipalPicker label={strings.commands.assignTo} onChoose={setOwner} />
    </RowsDialog>
  );
}
