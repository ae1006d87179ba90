/**
 * Datasets: data package descriptors (Frictionless Data Package v2, Table Schema) and the CSV files
 * they declare, checked cell by cell.
 */
package io.waymark.parse.data;
