import type { Metadata } from "../metadata/Metadata";
import type { WebApi } from "../data/WebApi";
import { apiFault } from "./apiFault";
import { asyncResult } from "./asyncResult";
import { entityMetadata } from "./entityMetadata";
import type { Notices } from "./Notices";
import type { Surroundings } from "./Surroundings";

/** What of `Xrm.Utility` is there: the rest is deprecated, or about offline work and learning paths. */
export type Utility = Pick<
  Xrm.Utility,
  | "closeProgressIndicator" | "getAllowedStatusTransitions" | "getEntityMetadata" | "getGlobalContext" | "getPageContext" | "getResourceString"
  | "invokeProcessAction" | "lookupObjects" | "refreshParentGrid" | "showProgressIndicator" | "isActivityType"
>;

/** What the utility is made from. */
export interface UtilityParts {
  readonly api: WebApi;
  readonly metadata: Metadata;
  readonly context: Xrm.GlobalContext;
  readonly around: Surroundings;
  readonly notices: Notices;
  readonly resourceString: (name: string, key: string) => string;
}

/** `Xrm.Utility`. */
export function createUtility({ api, metadata, context, around, notices, resourceString }: UtilityParts): Utility {
  return {
    getGlobalContext: () => context,
    getPageContext: () => around.pageContext(),
    getResourceString: resourceString,
    showProgressIndicator: (message) => notices.progress(message),
    closeProgressIndicator: () => notices.progress(null),
    lookupObjects: (options) => asyncResult(around.lookup(options)),
    refreshParentGrid: () => around.refreshLists(),
    getEntityMetadata: (table, attributes) =>
      asyncResult(
        entityMetadata(api, table, attributes).catch((thrown: unknown) => {
          throw apiFault(thrown);
        }),
      ),
    getAllowedStatusTransitions: async (table, state) => {
      const status = (await metadata.table(table)).columns.get("statuscode");
      return status?.choices.filter((choice) => choice.state === state).map((choice) => choice.value) ?? [];
    },
    isActivityType: (table) => activities.has(table),
    invokeProcessAction: (name, parameters) =>
      asyncResult(
        api.execute({ method: "POST", path: name, body: parameters }).then(
          ({ body }) => body as never,
          (thrown: unknown) => {
            throw apiFault(thrown);
          },
        ),
      ),
  };
}

const activities = new Set([
  "activitypointer", "appointment", "email", "fax", "letter", "phonecall", "recurringappointmentmaster", "serviceappointment", "task",
]);
