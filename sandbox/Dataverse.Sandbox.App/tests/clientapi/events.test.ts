import { afterEach, describe, expect, test, vi } from "vitest";
import { columnsXml } from "../formFiles";
import { ada, openInTest } from "../formSession";

const events = (inside: string) => `<events>${inside}</events><formLibraries><Library name="t.js" libraryUniqueId="1"/></formLibraries>`;
const handler = (name: string) => `<Handlers><Handler functionName="T.${name}" libraryName="t.js" passExecutionContext="true"/></Handlers>`;

function script(functions: Record<string, (...values: never[]) => unknown>): () => void {
  return () => Object.assign(window, { T: functions });
}

afterEach(() => {
  Reflect.deleteProperty(window, "T");
  vi.useRealTimers();
});

describe("Events", () => {
  test("OnLoad calls the handlers of FormXml in their order with context and parameters, disabled ones not", async () => {
    const calls: unknown[] = [];
    const inside = `<event name="onload"><Handlers>
      <Handler functionName="T.one" libraryName="t.js" passExecutionContext="true" parameters="1,'two',{&quot;three&quot;:3}"/>
      <Handler functionName="T.two" libraryName="t.js" enabled="false"/>
      <Handler functionName="T.three" libraryName="t.js" parameters="'x'"/></Handlers></event>`;
    const one = (context: Xrm.Events.LoadEventContext, ...values: unknown[]) =>
      calls.push(["one", context.getEventArgs().getDataLoadState(), context.getDepth(), ...values]);
    const { faults } = await openInTest({
      formXml: columnsXml(["fullname"]) + events(inside),
      scripts: script({ one, two: () => calls.push("two"), three: (...values: unknown[]) => calls.push(["three", ...values]) }),
    });
    expect(faults).toEqual([]);
    expect(calls).toEqual([["one", 1, 1, 1, "two", { three: 3 }], ["three", "x"]]);
  });

  test("what a user changes fires OnChange, what a script sets does not; handlers share variables and know their depth", async () => {
    const { session } = await openInTest({ formXml: columnsXml(["fullname", "emailaddress1"]) });
    const { formContext } = session;
    const seen: unknown[] = [];
    const name = formContext.getAttribute("fullname");
    const mail = formContext.getAttribute("emailaddress1");
    mail?.addOnChange((context) => seen.push(["mail", context.getDepth()]));
    name?.addOnChange((context) => {
      context.setSharedVariable("said", "hello");
      mail?.setValue("x@y.example");
      mail?.fireOnChange();
    });
    name?.addOnChange((context) => {
      const source = context.getEventSource() as Xrm.Attributes.Attribute;
      seen.push([context.getSharedVariable("said"), context.getDepth(), source.getName()]);
    });
    name?.setValue("Set by a script");
    expect(seen).toEqual([]);
    session.change("fullname", "Typed");
    expect(seen).toEqual([["mail", 2], ["hello", 1, "fullname"]]);
  });

  test("a handler that was taken away is not called any more", async () => {
    const { session } = await openInTest({ formXml: columnsXml(["fullname"]) });
    const called = vi.fn();
    session.formContext.getAttribute("fullname")?.addOnChange(called);
    session.formContext.getAttribute("fullname")?.removeOnChange(called);
    session.change("fullname", "x");
    expect(called).not.toHaveBeenCalled();
  });

  test("one that fails is told with its library and function; the others are still called", async () => {
    const after = vi.fn();
    const inside = `<event name="onload"><Handlers><Handler functionName="T.broken" libraryName="t.js"/><Handler functionName="T.missing" libraryName="t.js"/>
      <Handler functionName="T.after" libraryName="t.js"/></Handlers></event>`;
    const broken = () => {
      throw new TypeError("x is undefined");
    };
    const { faults } = await openInTest({ formXml: columnsXml(["fullname"]) + events(inside), scripts: script({ broken, after }) });
    expect(faults.map(({ functionName, library, error }) => [functionName, library, error.message])).toEqual([
      ["T.broken", "t.js", "x is undefined"], ["T.missing", "t.js", "There is no function 'T.missing' in 't.js'."],
    ]);
    expect(after).toHaveBeenCalledOnce();
  });

  test("the state of a tab changes with its handlers", async () => {
    const two = columnsXml(["fullname"]).replace("</tabs>", '<tab name="other"><columns/></tab></tabs>');
    const { session } = await openInTest({ formXml: two });
    const changed = vi.fn();
    const other = session.formContext.ui.tabs.get("other");
    other?.addTabStateChange(changed);
    expect(other?.getDisplayState()).toBe("collapsed");
    other?.setDisplayState("expanded");
    expect(other?.getDisplayState()).toBe("expanded");
    expect(changed).toHaveBeenCalledOnce();
  });
});

describe("OnSave", () => {
  const formXml = columnsXml(["fullname"]) + events(`<event name="onsave">${handler("save")}</event>`);

  test("can be prevented; its mode says why the form is saved", async () => {
    const modes: number[] = [];
    const save = (context: Xrm.Events.SaveEventContext) => {
      modes.push(context.getEventArgs().getSaveMode());
      context.getEventArgs().preventDefault();
    };
    const { session, server } = await openInTest({ formXml, scripts: script({ save }) });
    session.change("fullname", "x");
    expect(await session.save(2)).toBe(false);
    expect(modes).toEqual([2]);
    expect(server.seen.some((request) => request.method === "PATCH")).toBe(false);
  });

  test("waits for promises before it writes", async () => {
    const order: string[] = [];
    const save = (context: Xrm.Events.SaveEventContext) =>
      Promise.resolve().then(() => {
        order.push("handler");
        context.getFormContext().getAttribute("fullname")?.setValue("Set while saving");
      });
    const { session, server } = await openInTest({ formXml, scripts: script({ save }) });
    await session.save(1);
    expect(order).toEqual(["handler"]);
    expect(server.row["fullname"]).toBe("Set while saving");
  });

  test.each([
    { title: "goes on when a promise fails", prevents: false, saved: true },
    { title: "stops when a promise fails and the handler asked for that", prevents: true, saved: false },
  ])("$title", async ({ prevents, saved }) => {
    const save = (context: Xrm.Events.SaveEventContext) => {
      if (prevents) context.getEventArgs().preventDefaultOnError();
      return Promise.reject(new Error("not today"));
    };
    const { session, faults } = await openInTest({ formXml, scripts: script({ save }) });
    expect(await session.save(1)).toBe(saved);
    expect(faults[0]?.error.message).toBe("not today");
  });

  test("does not wait for ever, unless it is asked to", async () => {
    const { session } = await openInTest({ formXml, scripts: script({ save: () => new Promise(() => undefined) }) });
    vi.useFakeTimers();
    const saving = session.save(1);
    await vi.advanceTimersByTimeAsync(10_001);
    expect(await saving).toBe(true);
    expect(session.store.state.notifications[0]?.message).toContain("ten seconds");
  });

  test("is followed by PostSave and the load of the saved data", async () => {
    const { session } = await openInTest({ formXml, scripts: script({ save: () => undefined }) });
    const order: unknown[] = [];
    session.formContext.data.addOnLoad((context) => order.push(["load", context.getEventArgs().getDataLoadState()]));
    session.formContext.data.entity.addOnPostSave((context) => {
      const args = context.getEventArgs();
      order.push(["post", args.getIsSaveSuccess(), args.getEntityReference().id]);
    });
    await session.formContext.data.save();
    expect(order).toEqual([["load", 2], ["post", true, ada]]);
  });
});
