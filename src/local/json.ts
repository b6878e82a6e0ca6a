/** What crosses between an execution and the host. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
