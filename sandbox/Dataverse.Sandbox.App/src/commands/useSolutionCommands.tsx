import { useCallback } from "react";
import type { Command, commandLocations } from "../metadata/Command";
import { useShell } from "../shell/Shell";
import { useLoaded } from "../shell/useLoaded";
import type { GridState } from "../views/GridState";
import { selectedRows } from "../views/selectedRows";
import type { CommandItem } from "./CommandItem";
import { commandIcon } from "./commandIcon";
import type { CommandContext } from "./commandParameters";
import { gridControlOf } from "./gridControlOf";
import { runCommand } from "./runCommand";

/** Where a command appears. */
export type Location = (typeof commandLocations)[keyof typeof commandLocations];

/** The solution's commands over a grid. */
export function useSolutionCommands(location: Location, grid: GridState): readonly CommandItem[] {
  const control = gridControlOf(grid);
  const context: CommandContext = {
    table: grid.table.logicalName,
    objectTypeCode: grid.table.objectTypeCode,
    primaryControl: control,
    primaryIds: [],
    selectedControl: control,
    selected: selectedRows(grid),
    rowCount: grid.rows.length,
  };
  return useCommandsAt(location, context);
}

/** The solution's commands at a place, ready to run with what the place gives them. Forms give the form context. */
export function useCommandsAt(location: Location, context: CommandContext): readonly CommandItem[] {
  const { api, app, metadata } = useShell();
  const loaded = useLoaded(useCallback(() => metadata.commands(), [metadata]));
  if (loaded.state !== "ready") return [];
  return commandsFor(loaded.value, location, context.table, app.id).map((command) => ({
    key: command.id,
    label: command.label,
    tooltip: command.tooltip || command.label,
    icon: commandIcon(command.icon),
    isDisabled: command.disabled,
    run: () => runCommand(api, command, context),
  }));
}

/** The commands that belong to a place, a table and an app, in their order. */
export function commandsFor(commands: readonly Command[], location: Location, table: string, appId: string): readonly Command[] {
  return commands
    .filter((command) => command.location === location && !command.hidden && command.functionName !== null)
    .filter((command) => (command.table === "" || command.table === table) && (command.appId === null || command.appId === appId))
    .toSorted((one, other) => one.sequence - other.sequence);
}
