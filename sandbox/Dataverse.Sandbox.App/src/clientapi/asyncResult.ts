/** A promise as the client API gives it: with `fail` and `always`, which older scripts call. */
export function asyncResult<T>(promise: Promise<T>): Xrm.Async.PromiseLike<T> {
  const legacy = {
    fail: (handler?: (reason: Xrm.ErrorResponse) => unknown) => asyncResult(promise.catch(handler)),
    always: (handler: () => unknown) => asyncResult(promise.then(handler, handler)),
  };
  return Object.assign(promise, legacy) as unknown as Xrm.Async.PromiseLike<T>;
}
