/** The normal deviate of a two-sided interval of 95 %. */
export const deviate95 = 1.959963984540054;
