// The time of one call when the code is warm.

/**
 * Milliseconds of a call: the median of some batches, each of as many calls as make it long enough to be timed. A call
 * that takes longer than `slow` is not repeated.
 */
export function timed(call, { batch, batches, slow, most }) {
  const run = (calls) => {
    const begin = performance.now();
    for (let done = 0; done < calls; done += 1) call();
    return (performance.now() - begin) / calls;
  };
  const first = run(1);
  if (first > slow) return first;
  // The first may have been interrupted.
  const once = first < 10 * batch ? Math.min(first, run(5), run(5)) : first;
  const calls = Math.ceil(batch / Math.max(once, batch / 1_000));
  const times = [];
  for (const end = performance.now() + most; times.length < batches && (times.length === 0 || performance.now() < end); ) {
    times.push(run(calls));
  }
  return times.sort((a, b) => a - b)[times.length >> 1];
}

export function warm(call, passwords, milliseconds) {
  for (const end = performance.now() + milliseconds; performance.now() < end; ) passwords.forEach(call);
}
