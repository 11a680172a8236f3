import { queryOf } from "../data/odata";
import { valueOf } from "../data/Row";
import type { WebApi } from "../data/WebApi";
import type { Command } from "../metadata/Command";
import { findFunction } from "../shell/findFunction";
import { loadScript } from "../shell/loadScript";
import { strings } from "../strings";
import { commandArguments, type CommandContext } from "./commandParameters";

/** Runs a command's function with its parameters; its script is loaded first. */
export async function runCommand(api: WebApi, command: Command, context: CommandContext): Promise<void> {
  if (command.scriptId === null || command.functionName === null) throw new Error(strings.commands.noScript(command.label));
  const script = await api.retrieve("webresourceset", command.scriptId, queryOf({ $select: "name" }));
  await loadScript(String(valueOf(script, "name")));
  const found = findFunction(command.functionName);
  if (!found) throw new Error(strings.commands.noFunction(command.functionName));
  await found(commandArguments(command.parameters, context));
}
