/**
 * The models of Parts 1.
 */
package golden;
