/**
 * The models of Containers 1.
 */
package golden;
