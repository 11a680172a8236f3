/** Form script: hands the client API to every page of a form. Registered as PersonasPages.onLoad on the OnLoad of a form with pages. */

/** OnLoad of a form. A page in a tab that is opened later gets it then, and again when the app builds the tab anew. */
export function onLoad(context: Xrm.Events.EventContext): void {
  const form = context.getFormContext();
  handOver(form);
  form.ui.tabs.forEach((tab) => { tab.addTabStateChange(() => { handOver(form); }); });
}

type PageWindow = Omit<Window, "setClientApiContext"> & {
  setClientApiContext?: (xrm: Xrm.XrmStatic, form: Xrm.FormContext) => void;
}

function handOver(form: Xrm.FormContext): void {
  form.ui.controls.forEach((control) => {
    if (control.getControlType() !== "webresource") return;
    void (control as Xrm.Controls.FramedControl).getContentWindow().then((page: PageWindow) => { give(page, form); });
  });
}

// The window can be there before the page's script has run in it.
function give(page: PageWindow, form: Xrm.FormContext): void {
  if (page.setClientApiContext) page.setClientApiContext(Xrm, form);
  else page.addEventListener("load", () => { page.setClientApiContext?.(Xrm, form); }, { once: true });
}
