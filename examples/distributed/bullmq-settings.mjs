/** Where Redis is. BullMQ wants connections of workers to wait for it as long as it takes. */
const { hostname, port, password } = new URL(process.env.REDIS_URL ?? 'redis://127.0.0.1:6379');
export const connection = {
  host: hostname,
  port: Number(port || 6379),
  ...(password !== '' && { password: decodeURIComponent(password) }),
  maxRetriesPerRequest: null,
};

export const queueName = 'gongo';

/** The command; set GONGO when it is not on the path, as in GONGO="node dist/gongo.js". */
export const gongo = (process.env.GONGO ?? 'gongo').split(' ');
