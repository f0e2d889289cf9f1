/** Every 98th customer of the CDNOW cohort (weeks): frequency, recency, age, mean value. Few, but enough for every fit to converge. */
const customers = [
  [7, 29.43, 38.86, 73.74],
  [0, 0, 38.14, 0],
  [2, 7, 37.57, 18.88],
  [0, 0, 37, 0],
  [1, 8, 36.43, 29.99],
  [1, 2.14, 36, 15.36],
  [0, 0, 35.43, 0],
  [0, 0, 35, 0],
  [0, 0, 34.43, 0],
  [0, 0, 34, 0],
  [0, 0, 33.57, 0],
  [2, 2.29, 33.14, 47.84],
  [0, 0, 32.71, 0],
  [0, 0, 32.14, 0],
  [1, 23, 31.71, 5.78],
  [2, 26.29, 31.14, 54.04],
  [1, 1.14, 30.86, 14.37],
  [0, 0, 30.29, 0],
  [7, 28, 29.86, 12.89],
  [0, 0, 29.43, 0],
  [3, 1.43, 29, 37.45],
  [0, 0, 28.43, 0],
  [0, 0, 28, 0],
  [1, 9, 27.43, 95.95],
] as const;

const column = (index: 0 | 1 | 2 | 3): number[][] => customers.map((row) => [row[index]]);

export const exampleFrequency = column(0);
export const exampleRecency = column(1);
export const exampleAge = column(2);
export const exampleValue = column(3);

/** Purchases of each of them in a time after: made up, as an example of a holdout. */
export const exampleLater = [5, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 4, 0, 0, 1, 0, 0].map((count) => [count]);

/** A few transactions: customer, date as Excel's serial number, amount. One return, one pair on the same day. */
export const exampleTransactions = {
  customers: [['Ann'], ['Ann'], ['Bo'], ['Ann'], ['Bo'], ['Bo'], ['Cy']],
  dates: [[45292], [45299], [45292], [45320], [45306], [45306], [45300]],
  amounts: [[30], [20], [15], [40], [10], [5], [-12]],
};

/** Donors of six yearly appeals (Fader, Hardie & Shang 2010): appeals answered, the last of them, appeals, donors. */
const donors = [
  [0, 0, 6, 3464],
  [1, 1, 6, 1091],
  [1, 2, 6, 277],
  [1, 3, 6, 129],
  [1, 4, 6, 78],
  [1, 5, 6, 119],
  [1, 6, 6, 129],
  [2, 2, 6, 613],
  [2, 3, 6, 255],
  [2, 4, 6, 155],
  [2, 5, 6, 173],
  [2, 6, 6, 234],
  [3, 3, 6, 322],
  [3, 4, 6, 181],
  [3, 5, 6, 225],
  [3, 6, 6, 357],
  [4, 4, 6, 240],
  [4, 5, 6, 284],
  [4, 6, 6, 512],
  [5, 5, 6, 335],
  [5, 6, 6, 728],
  [6, 6, 6, 1203],
] as const;

const donorColumn = (index: 0 | 1 | 2 | 3): number[][] => donors.map((row) => [row[index]]);

export const exampleDonors = [donorColumn(0), donorColumn(1), donorColumn(2), donorColumn(3)];
