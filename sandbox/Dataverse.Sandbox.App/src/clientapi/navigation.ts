import { bareId } from "../data/odata";
import { formStrings as strings } from "../forms/formStrings";
import type { Place } from "../navigation/Place";
import { webResourceUrl } from "../shell/WebResourceIcon";
import { ApiFault } from "./apiFault";
import { asyncResult } from "./asyncResult";
import type { DialogPage, Surroundings } from "./Surroundings";

type PageInput = Parameters<Xrm.Navigation["navigateTo"]>[0];

const inDialog = 2;

/** `Xrm.Navigation` over the app's places and dialogs. */
export function createNavigation(around: Surroundings): Xrm.Navigation {
  return {
    openAlertDialog: ({ text, title = "", confirmButtonLabel = strings.ok }) =>
      asyncResult(around.alert({ text, title, confirmLabel: confirmButtonLabel })),
    openConfirmDialog: ({ text, title = "", subtitle = "", confirmButtonLabel: confirmLabel = strings.ok, cancelButtonLabel: cancelLabel = strings.cancel }) =>
      asyncResult(around.confirm({ text, title, subtitle, confirmLabel, cancelLabel }).then((confirmed) => ({ confirmed }))),
    openErrorDialog: ({ message = "", details = "", errorCode }) =>
      asyncResult(around.error({ title: strings.errorTitle, text: message || strings.errorCode(errorCode ?? 0), details })),
    openForm: (options, parameters) => asyncResult(openForm(around, options, parameters)),
    openUrl: (url) => void window.open(url, "_blank", "noopener"),
    openFile: (file) => download(file),
    openWebResource: (name, _, data) => void window.open(webResourceUrl(name) + (data ? `?data=${encodeURIComponent(data)}` : ""), "_blank"),
    navigateTo: (input, options) => asyncResult(navigateTo(around, input, options)),
  } satisfies Xrm.Navigation;
}

async function openForm(
  around: Surroundings,
  options: Xrm.Navigation.EntityFormOptions,
  parameters: Xrm.Utility.OpenParameters = {},
): Promise<Xrm.Navigation.OpenFormResult> {
  const { entityName: table = "", entityId, formId, createFromEntity: from } = options;
  if (options.useQuickCreateForm && !entityId) {
    const saved = await around.quickCreate(table, { formId, from, parameters });
    return { savedEntityReference: saved ? [saved] : [] };
  }
  const place = recordPlace(table, entityId, formId, parameters);
  if (options.openInNewWindow) window.open(around.urlOf(place), "_blank");
  else await around.go(place);
  return { savedEntityReference: [] };
}

async function navigateTo(around: Surroundings, input: PageInput, options: Xrm.Navigation.NavigationOptions = { target: 1 }): Promise<unknown> {
  if (!isSupported(input)) throw new ApiFault(strings.noPage(input.pageType), "");
  if (options.target === inDialog) {
    const saved = await around.dialog(input, options);
    return saved ? { savedEntityReference: [saved] } : undefined;
  }
  await around.go(placeOf(input));
  return undefined;
}

function isSupported(input: PageInput): input is DialogPage {
  return input.pageType !== "custom" && input.pageType !== "generative";
}

/** The place that a page input stands for. */
export function placeOf(input: DialogPage): Place {
  switch (input.pageType) {
    case "entitylist":
      return { kind: "list", table: input.entityName, ...(input.viewId ? { view: bareId(input.viewId) } : {}) };
    case "entityrecord":
      return recordPlace(input.entityName, input.entityId, input.formId, input.data ?? {});
    case "dashboard":
      return { kind: "dashboard", ...(input.dashboardId ? { id: bareId(input.dashboardId) } : {}) };
    case "webresource":
      return { kind: "webresource", name: input.webresourceName, ...(input.data ? { data: input.data } : {}) };
  }
}

function recordPlace(table: string, id: string | undefined, form: string | undefined, data: Readonly<Record<string, unknown>>): Place {
  const values = new URLSearchParams(Object.entries(data).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]))).toString();
  return { kind: "record", table, ...(id ? { id: bareId(id) } : {}), ...(form ? { form: bareId(form) } : {}), ...(values ? { values } : {}) };
}

function download({ fileContent, fileName, mimeType }: Xrm.Navigation.FileDetails): void {
  const link = document.createElement("a");
  link.href = `data:${mimeType};base64,${fileContent}`;
  link.download = fileName;
  link.click();
}
