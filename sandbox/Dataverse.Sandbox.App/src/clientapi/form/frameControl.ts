import { frameOf } from "../../forms/model/controlParameters";
import { webResourceUrl } from "../../shell/WebResourceIcon";
import type { FormParts } from "../../forms/life/FormParts";
import type { ControlScope } from "./control";

type Own = Omit<Xrm.Controls.IframeControl, keyof Xrm.Controls.Control | "setVisible"> &
  Pick<Xrm.Controls.StandardControl, "getDisabled" | "setDisabled" | "setFocus">;

// A frame that left the page since it was loaded has no window any more; then the next one is waited for.
async function contentWindow(parts: FormParts, id: string): Promise<Window> {
  for (;;) {
    const { contentWindow: window, isConnected } = await parts.loadedFrame(id);
    if (window && isConnected) return window;
    parts.frameGone(id);
  }
}

/** What a web resource or an iframe has beside what every control has. */
export function frameControl({ session, id, state, change }: ControlScope): Own {
  const initial = () => {
    const { resource, url } = frameOf(state().model);
    return resource ? webResourceUrl(resource) : url;
  };
  return {
    getContentWindow: () => contentWindow(session.parts, id),
    getObject: () => session.parts.frame(id) as HTMLIFrameElement,
    getInitialUrl: initial,
    getSrc: () => state().src ?? session.parts.frame(id)?.src ?? initial(),
    setSrc: (src) => change({ src, refreshes: state().refreshes + 1 }),
    getDisabled: () => state().disabled,
    setDisabled: (disabled) => change({ disabled }),
    setFocus: () => change({ focusAsked: state().focusAsked + 1 }),
  };
}
