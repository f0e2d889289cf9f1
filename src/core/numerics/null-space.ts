/**
 * An orthonormal basis of the vectors at right angles to `normal`.
 *
 * Method: Householder's reflection that turns the normal into a unit vector; the other columns of that reflection are the basis.
 *
 * @param normal not zero
 * @returns n x (n - 1), row by row
 */
export function nullSpace(normal: ArrayLike<number>): Float64Array {
  const n = normal.length;
  const basis = new Float64Array(n * (n - 1));
  let largest = 0;
  let pivot = 0;
  for (let i = 0; i < n; i += 1) {
    if (Math.abs(normal[i]!) <= largest) continue;
    largest = Math.abs(normal[i]!);
    pivot = i;
  }
  const v = Float64Array.from({ length: n }, (_, i) => normal[i]! / largest);
  const length = Math.hypot(...v);
  // Away from the pivot's sign, so that nothing cancels.
  v[pivot] = v[pivot]! + Math.sign(v[pivot]!) * length;
  const square = v.reduce((sum, entry) => sum + entry * entry, 0);
  let column = 0;
  for (let j = 0; j < n; j += 1) {
    if (j === pivot) continue;
    for (let i = 0; i < n; i += 1) basis[i * (n - 1) + column] = (i === j ? 1 : 0) - (2 * v[i]! * v[j]!) / square;
    column += 1;
  }
  return basis;
}
