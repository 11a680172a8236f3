import { lookupOf } from "../../forms/model/controlParameters";
import { plainId } from "../../forms/model/xml";
import type { LookupSearch } from "../../forms/state/FormState";
import type { ControlScope } from "./control";

type Own = Omit<Xrm.Controls.LookupControl, keyof Xrm.Controls.StandardControl>;

/** A filter that a script sets in OnPreSearch; it holds for the search that is about to begin. */
export interface LookupFilter {
  readonly filter: string;
  readonly table: string | null;
}

const filters = new WeakMap<object, LookupFilter[]>();

/** The filters that scripts have set on a control since they were last taken, which begins a new search. */
export function takeFilters(control: object): readonly LookupFilter[] {
  const taken = filters.get(control) ?? [];
  filters.delete(control);
  return taken;
}

/** What a lookup has beside what every control with a column has. */
export function lookupExtras({ session, id, state, change }: ControlScope, attribute: string, self: () => object): Own {
  const search = (changed: Partial<LookupSearch>) => change({ lookup: { ...state().lookup, ...changed } });
  return {
    addPreSearch: (handler) => session.events.add("presearch", id, handler),
    removePreSearch: (handler) => session.events.remove("presearch", id, handler),
    addOnLookupTagClick: (handler) => session.events.add("lookuptagclick", id, handler),
    removeOnLookupTagClick: (handler) => session.events.remove("lookuptagclick", id, handler),
    addCustomFilter: (filter, table) => void filters.set(self(), [...(filters.get(self()) ?? []), { filter, table: table ?? null }]),
    addCustomView(viewId, table, name, fetchXml, layoutXml, isDefault) {
      const view = { id: plainId(viewId), table, name, fetchXml, layoutXml };
      const views = [...state().lookup.views.filter((one) => one.id !== view.id), view];
      search({ views, ...(isDefault ? { defaultViewId: view.id } : {}) });
    },
    getDefaultView: () => state().lookup.defaultViewId ?? lookupOf(state().model).defaultViewId ?? "",
    setDefaultView: (viewId) => search({ defaultViewId: plainId(viewId) }),
    getEntityTypes: () => [...(state().lookup.entityTypes ?? session.store.state.attributes[attribute]?.field.targets ?? [])],
    setEntityTypes: (entityTypes) => search({ entityTypes: [...entityTypes] }),
  };
}
