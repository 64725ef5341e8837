/**
 * The models of Objects 1.
 */
package golden;
