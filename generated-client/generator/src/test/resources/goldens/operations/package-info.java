/**
 * The interfaces and models of Operations 1.
 */
package golden;
