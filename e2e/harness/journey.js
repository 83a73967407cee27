// A journey of several tests, each of which begins where the one before ended.

/** Wraps the tests of one journey: once one of them fails, the rest fail at once and say why. */
export function journey() {
  let broken = false;
  return (step) => async (t) => {
    if (broken) {
      throw new Error('the journey ended in an earlier test');
    }
    try {
      await step(t);
    } catch (error) {
      broken = true;
      throw error;
    }
  };
}
