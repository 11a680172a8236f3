import { frameOf } from "../../forms/model/controlParameters";
import { webResourceUrl } from "../../shell/WebResourceIcon";
import type { ControlScope } from "./control";

type Own = Omit<Xrm.Controls.IframeControl, keyof Xrm.Controls.Control | "setVisible"> &
  Pick<Xrm.Controls.StandardControl, "getDisabled" | "setDisabled" | "setFocus">;

/** What a web resource or an iframe has beside what every control has. */
export function frameControl({ session, id, state, change }: ControlScope): Own {
  const initial = () => {
    const { resource, url } = frameOf(state().model);
    return resource ? webResourceUrl(resource) : url;
  };
  return {
    getContentWindow: async () => (await session.parts.loadedFrame(id)).contentWindow as Window,
    getObject: () => session.parts.frame(id) as HTMLIFrameElement,
    getInitialUrl: initial,
    getSrc: () => state().src ?? session.parts.frame(id)?.src ?? initial(),
    setSrc: (src) => change({ src, refreshes: state().refreshes + 1 }),
    getDisabled: () => state().disabled,
    setDisabled: (disabled) => change({ disabled }),
    setFocus: () => change({ focusAsked: state().focusAsked + 1 }),
  };
}
