/// Every kind of file people write, in the order the reference page shows them.
package enum AllSchemas {
  /// Files with front matter, and site.yml.
  package static let files: [RecordSchema] = [
    StoryKeys.schema, FieldRecord.schema, Campaign.schema, DocumentRecord.schema, ContestKeys.schema,
    PlainPage.schema, SiteKeys.schema,
  ]
  /// Tables.
  package static let registers: [RecordSchema] = [
    UnitPeriod.schema, ModelRow.schema, RecognitionRow.schema, AwardRow.schema, TargetRow.schema, FigureRow.schema,
    AuthorRow.schema, ContestRow.schema,
  ]
}
