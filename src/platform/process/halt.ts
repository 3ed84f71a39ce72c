/**
 * The work cannot go on, and whoever runs the product can do something about it: the message is a Chinese sentence that
 * says what. Everything else that is thrown is a mistake of the product.
 */
export class Halt extends Error {}
