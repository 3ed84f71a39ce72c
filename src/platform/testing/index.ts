export { testCodes, type TestCodes } from './codes.ts';
export { testDatabase, type TestDatabase, type TestDatabaseOptions } from './database.ts';
export { formEnrol, formSignIn, halfSignIn } from './sign-in.ts';
