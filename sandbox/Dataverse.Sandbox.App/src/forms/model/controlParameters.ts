import { childrenOf, parseXml } from "../../metadata/xml";
import { webResourceOf } from "../../metadata/SiteMap";
import type { ControlModel } from "./FormModel";
import { plainId } from "./xml";

/** What a subgrid shows. */
export interface SubgridParameters {
  readonly table: string;
  readonly viewId: string | null;
  readonly viewIds: readonly string[];
  /** Absent: all rows of the view, not only those related to this row. */
  readonly relationship: string | null;
  readonly rowsPerPage: number;
  readonly searchable: boolean;
  readonly viewPicker: boolean;
  readonly chartId: string | null;
  readonly chartOnly: boolean;
}

/** Reads the parameters of a subgrid. */
export function subgridOf({ parameters }: ControlModel): SubgridParameters {
  const ids = (parameters.ViewIds ?? "").split(",").map(plainId).filter(Boolean);
  return {
    table: parameters.TargetEntityType ?? "",
    viewId: plainId(parameters.ViewId) || null,
    viewIds: ids,
    relationship: parameters.RelationshipName || null,
    rowsPerPage: Number.parseInt(parameters.RecordsPerPage ?? "", 10) || 4,
    searchable: isTrue(parameters.EnableQuickFind),
    viewPicker: isTrue(parameters.EnableViewPicker),
    chartId: plainId(parameters.VisualizationId) || null,
    chartOnly: parameters.ChartGridMode === "Chart",
  };
}

/** What a web resource or iframe control shows, and what it is told. */
export interface FrameParameters {
  /** The web resource that is shown; null for an address elsewhere. */
  readonly resource: string | null;
  readonly url: string;
  readonly passParameters: boolean;
  readonly data: string;
  readonly altText: string;
  readonly border: boolean;
  readonly scrolling: boolean;
}

/** Reads the parameters of a web resource or iframe. */
export function frameOf({ parameters, kind }: ControlModel): FrameParameters {
  const url = parameters.Url ?? "";
  return {
    // The control of a web resource names it plainly, an iframe as `$webresource:name`.
    resource: webResourceOf(url) ?? (kind === "webResource" ? url : null),
    url,
    passParameters: isTrue(parameters.PassParameters),
    data: parameters.Data ?? "",
    altText: parameters.AltText ?? "",
    border: isTrue(parameters.Border),
    scrolling: (parameters.Scrolling ?? "auto") !== "no",
  };
}

/** The quick view form for each table that the lookup may point to. */
export function quickViewsOf({ parameters }: ControlModel): ReadonlyMap<string, string> {
  const text = parameters.QuickForms ?? "";
  if (!text) return new Map();
  const forms = parseXml(text);
  return new Map(childrenOf(forms, "QuickFormId").map((form) => [form.getAttribute("entityname") ?? "", plainId(form.textContent)]));
}

/** What a form says about a lookup's search. */
export interface LookupParameters {
  readonly defaultViewId: string | null;
  readonly viewIds: readonly string[];
  readonly recentShown: boolean;
  readonly newOffered: boolean;
}

/** Reads the parameters of a lookup. */
export function lookupOf({ parameters }: ControlModel): LookupParameters {
  return {
    defaultViewId: plainId(parameters.DefaultViewId) || null,
    viewIds: (parameters.AvailableViewIds ?? "").split(",").map(plainId).filter(Boolean),
    recentShown: !isTrue(parameters.DisableMru),
    newOffered: parameters.IsInlineNewEnabled === undefined || isTrue(parameters.IsInlineNewEnabled),
  };
}

function isTrue(text: string | undefined): boolean {
  return text?.toLowerCase() === "true" || text === "1";
}
