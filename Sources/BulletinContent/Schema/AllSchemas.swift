/// Every kind of file people write, in the order the reference page shows them.
package enum AllSchemas {
  package static let files: [RecordSchema] = [
    StoryKeys.schema, FieldRecord.schema, Campaign.schema, PlainPage.schema, SiteKeys.schema,
  ]
  package static let registers: [RecordSchema] = [UnitPeriod.schema, ModelRow.schema, AuthorRow.schema]
}
