import { funding } from './funding.js';
import { leadership } from './leadership.js';
import { network } from './network.js';
import { participation } from './participation.js';
import { registration } from './registration.js';
import { statements } from './statements.js';

/** All indicators, in the order in which results list them. A new indicator is a file of its own and a line here. */
export const indicators = [funding, leadership, registration, statements, participation, network] as const;

/** The name of one of the six indicators. */
export type IndicatorId = (typeof indicators)[number]['id'];

export type { Feature, Indicator, Kind, Reading } from './indicator.js';
