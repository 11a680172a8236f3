const longest = 10_000;

/** Waits for a handler's promise, but no longer than ten seconds unless the handler asked to be waited for. */
export async function patient(handler: Promise<boolean>, isPatient: () => boolean): Promise<"done" | "failed" | "late"> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const ended = handler.then((succeeded) => (succeeded ? ("done" as const) : ("failed" as const)));
  const late = new Promise<"late">((resolve) => {
    timer = setTimeout(() => (isPatient() ? undefined : resolve("late")), longest);
  });
  try {
    return await Promise.race([ended, late]);
  } finally {
    clearTimeout(timer);
  }
}
