import { Checkbox, Field } from "@fluentui/react-components";
import { useState } from "react";
import { useDialogs } from "../shell/Dialogs";
import { useShell } from "../shell/Shell";
import { strings } from "../strings";
import type { GridState } from "../views/GridState";
import { selectedRows } from "../views/selectedRows";
import { type Principal, PrincipalPicker } from "./PrincipalPicker";
import { RowsDialog } from "./RowsDialog";
import { grantAccess, type ShareRight, shareRights } from "./grantAccess";

/** Shares the selected rows with a user or a team. */
export function ShareDialog({ grid, onClose }: { readonly grid: GridState; readonly onClose: () => void }) {
  const { api } = useShell();
  const { done } = useDialogs();
  const [principal, setPrincipal] = useState<Principal | null>(null);
  const [rights, setRights] = useState<readonly ShareRight[]>(["Read"]);
  const rows = selectedRows(grid);
  const toggle = (right: ShareRight) => setRights(rights.includes(right) ? rights.filter((each) => each !== right) : [...rights, right]);
  const share = async () => {
    if (!principal) return;
    for (const { id } of rows) await grantAccess(api, grid.table, id, principal, rights);
    done(strings.commands.shared(rows.length));
  };
  return (
    <RowsDialog
      title={strings.commands.shareTitle(rows.length)}
      action={strings.commands.share}
      isComplete={principal !== null && rights.length > 0}
      onRun={share}
      onClose={onClose}
    >
      <PrincipalPicker label={strings.commands.shareWith} onChoose={setPrincipal} />
      <Field label={strings.commands.shareRights}>
        <div role="group" aria-label={strings.commands.shareRights}>
          {shareRights.map((right) => (
            <Checkbox key={right} label={strings.commands.rights[right]} checked={rights.includes(right)} onChange={() => toggle(right)} />
          ))}
        </div>
      </Field>
    </RowsDialog>
  );
}
