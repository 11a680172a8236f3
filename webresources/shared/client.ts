/** What a page may use of the app that it lies in: the client API that the form's script hands over. */
export interface Client {
  readonly webApi: Xrm.WebApi;
  readonly utility: Xrm.Utility;
  readonly navigation: Xrm.Navigation;
  /** The form around the page; null when the page is opened by itself. */
  readonly form: Xrm.FormContext | null;
}

declare global {
  interface Window {
    /** Called by the form's script, as the platform's documentation has it. */
    setClientApiContext?: (xrm: Xrm.XrmStatic, form: Xrm.FormContext | null) => void;
  }
}

/** Waits for the form's script; it may hand over again, which changes nothing. Call it while the page's own script runs, not later. */
export function client(): Promise<Client> {
  return new Promise((resolve) => {
    window.setClientApiContext = (xrm, form) => {
      resolve({ webApi: xrm.WebApi, utility: xrm.Utility, navigation: xrm.Navigation, form });
    };
  });
}
