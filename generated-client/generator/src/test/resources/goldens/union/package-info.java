/**
 * The models of Unions 1.
 */
package golden;
