/**
 * The service: the library over HTTP, and a list as a reconciliation service. Answers `Request`s with `Response`s and knows no
 * sockets; `gongo serve` carries it over them. No Node imports.
 *
 * @packageDocumentation
 */
export { serviceLimits } from './service/limits.js';
export { createService, type Service, type ServiceOptions } from './service/service.js';
