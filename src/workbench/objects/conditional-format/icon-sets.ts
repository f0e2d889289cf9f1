/** How many icons a set of Office.js has, and which of the grid's sets draws it. */
interface Icons {
  readonly count: number;
  readonly grid: string;
}

export const ICONS: Readonly<Record<string, Icons>> = {
  ThreeArrows: { count: 3, grid: '3Arrows' },
  ThreeArrowsGray: { count: 3, grid: '3ArrowsGray' },
  ThreeFlags: { count: 3, grid: '3Flags' },
  ThreeTrafficLights1: { count: 3, grid: '3TrafficLights1' },
  ThreeTrafficLights2: { count: 3, grid: '3TrafficLights2' },
  ThreeSigns: { count: 3, grid: '3Signs' },
  ThreeSymbols: { count: 3, grid: '3Symbols' },
  ThreeSymbols2: { count: 3, grid: '3Symbols2' },
  ThreeStars: { count: 3, grid: '3Stars' },
  ThreeTriangles: { count: 3, grid: '3Triangles' },
  FourArrows: { count: 4, grid: '4Arrows' },
  FourArrowsGray: { count: 4, grid: '4ArrowsGray' },
  FourRedToBlack: { count: 4, grid: '4RedToBlack' },
  FourRating: { count: 4, grid: '4Rating' },
  FourTrafficLights: { count: 4, grid: '4TrafficLights' },
  FiveArrows: { count: 5, grid: '5Arrows' },
  FiveArrowsGray: { count: 5, grid: '5ArrowsGray' },
  FiveRating: { count: 5, grid: '5Rating' },
  FiveQuarters: { count: 5, grid: '5Quarters' },
  FiveBoxes: { count: 5, grid: '5Boxes' },
};
